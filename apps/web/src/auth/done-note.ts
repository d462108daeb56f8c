// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { WebSettings } from '../settings.js';
import { SealedState } from './sealed-state.js';
import type { WebVerzoek } from './verzoek.js';

/** So long the page that an act leads to is waited for, in seconds. */
const KEPT_S = 60;

/** The name of what was just done, where it is sealed. */
const GEDAAN = 'gedaan';

interface Note {
  readonly pad: string;
  readonly wat: string;
}

/**
 * What somebody just did, told once, on the page that it leads to. It travels there in a cookie that is sealed for who acted and for the address of that page,
 * and is gone when it was shown: an address by itself claims nothing, and neither does looking again.
 */
@Injectable()
export class DoneNote {
  constructor(
    private readonly sealed: SealedState,
    private readonly settings: WebSettings,
  ) {}

  /** Sends the note along to the page at `address`; `wat` is the word under which that page knows what was done. */
  leave({ sessie }: WebVerzoek, reply: FastifyReply, address: string, wat: string): void {
    if (!sessie) return;
    const { cookies } = this.settings;
    const note = this.sealed.seal(sessie.actor.persoonId, GEDAAN, { pad: pathOf(address), wat } satisfies Note);
    void reply.setCookie(cookies.gedaan, note, { ...cookies.options, maxAge: KEPT_S });
  }

  /** What was just done by who asks for this page; null when nothing was, and for a script that looks in the name of a page that is open already. */
  read({ method, url, headers, cookies, sessie }: WebVerzoek): string | null {
    const { 'sec-fetch-dest': asked = 'document' } = headers;
    if (!sessie || method !== 'GET' || asked !== 'document') return null;
    const note = this.sealed.open<Note>(sessie.actor.persoonId, GEDAAN, cookies[this.settings.cookies.gedaan]);
    return note !== null && note.pad === pathOf(url) ? note.wat : null;
  }

  /** Forgets it: it was shown. */
  drop(reply: FastifyReply): void {
    const { cookies } = this.settings;
    void reply.clearCookie(cookies.gedaan, cookies.options);
  }
}

function pathOf(address: string): string {
  return address.split(/[?#]/, 1)[0] ?? '/';
}
