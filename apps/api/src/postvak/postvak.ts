// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { SMTPServer } from 'smtp-server';
import { v7 } from 'uuid';
import { AuditLog } from '#application/ports/audit-log';
import { ReceiveAntwoord, type Ontvangst } from '#application/use-cases/receive-antwoord.use-case';
import { ReceiveRetour } from '#application/use-cases/receive-retour.use-case';
import { leesMail, type BinnenkomendeMail } from '#messages/postvak/binnenkomende-mail';
import { createPostvakServer, type AangebodenMail, type PostAntwoord, type PostvakTls } from '#messages/postvak/postvak-server';
import { withOrigin } from '#platform/audit/request-origin';
import { ApiMetrics } from '../metrics/api-metrics.js';

const GENOMEN: PostAntwoord = { code: 250 };
const NOG_ONDERWEG: PostAntwoord = { code: 450, tekst: '4.3.0 Deze mail is nog onderweg. Probeer het zo opnieuw.' };

/** What the other side hears; what is taken is taken, also when nothing is done with it. */
const ANTWOORDEN: Readonly<Record<Ontvangst, PostAntwoord>> = {
  bewaard: GENOMEN,
  geweigerd: GENOMEN,
  herhaald: GENOMEN,
  kringloop: GENOMEN,
  onbekend: { code: 550, tekst: '5.1.1 Dit adres werkt niet meer. Kijk of er een nieuwere mail is.' },
  andere_afzender: { code: 550, tekst: '5.7.1 Antwoord vanaf het adres waarop u onze mail kreeg.' },
  te_vaak: { code: 450, tekst: '4.7.0 Te veel mails. Probeer het over een uur opnieuw.' },
};

/** Where to listen. `adres` is the address of the installation for answers, without a secret; `tls` null: nothing is encrypted. */
export interface PostvakPlek {
  readonly adres: string;
  readonly port: number;
  readonly host: string;
  readonly tls: PostvakTls | null;
}

/** Takes answers to mails over SMTP and lets them become words of the case. What programs send is taken and left at that. */
@Injectable()
export class Postvak implements BeforeApplicationShutdown {
  private readonly logger = new Logger(Postvak.name);
  private readonly servers: SMTPServer[] = [];

  constructor(
    private readonly antwoorden: ReceiveAntwoord,
    private readonly retouren: ReceiveRetour,
    private readonly audit: AuditLog,
    private readonly metrics: ApiMetrics,
  ) {}

  /** Begins to listen; answers the port. */
  async listen({ adres, port, host, tls }: PostvakPlek): Promise<number> {
    const server = createPostvakServer({
      antwoordAdres: adres,
      tls,
      ontvang: (mail) => withOrigin({ adres: mail.lijn, verzoek: `mail-${v7()}` }, () => this.ontvang(mail)),
      onError: (error) => this.logger.warn(`A mail could not be taken. ${error.message}`),
    });
    this.servers.push(server);
    await new Promise<void>((done, failed) => {
      server.server.once('error', failed);
      server.listen(port, host, () => done());
    });
    const address = server.server.address();
    return typeof address === 'object' && address !== null ? address.port : port;
  }

  /** Takes nothing new, and waits for the lines to end. */
  async beforeApplicationShutdown(): Promise<void> {
    const closing = this.servers.splice(0).map((server) => new Promise<void>((done) => server.close(() => done())));
    await Promise.all(closing);
  }

  private async ontvang({ adres, vanServer, bron }: AangebodenMail): Promise<PostAntwoord> {
    const mail = await leesMail(bron).catch((error: unknown) => {
      this.logger.warn(`A mail could not be read. ${error instanceof Error ? error.name : ''}`); // not its words: they may be those of the mail
      return null;
    });
    if (mail === null) return this.note('onleesbaar', { code: 550, tekst: '5.6.0 Deze mail is niet te lezen.' });
    if (adres.soort === 'retour') return this.retour(adres.token, mail);
    if (vanServer === '' || mail.isAutomatisch) return this.note('automatisch', GENOMEN);
    return this.antwoord(adres.token, mail);
  }

  /** Taken whatever it says, for a message about a message is never answered; but not before it is known what became of the mail it is about. */
  private async retour(token: string, { retour }: BinnenkomendeMail): Promise<PostAntwoord> {
    const uitkomst = retour === null ? 'automatisch' : await this.retouren.execute({ ...retour, token });
    return this.note(uitkomst, uitkomst === 'onderweg' ? NOG_ONDERWEG : GENOMEN);
  }

  private async antwoord(token: string, mail: BinnenkomendeMail): Promise<PostAntwoord> {
    const ontvangst = await this.antwoorden.execute({ ...mail, token });
    return this.note(ontvangst, ANTWOORDEN[ontvangst]);
  }

  /** The act has its own line; this one tells of the mail, also when no act came of it. */
  private note(resultaat: string, antwoord: PostAntwoord): PostAntwoord {
    this.audit.note({ actie: 'mail_ontvangen', object: null, resultaat, persoonId: null, handelingId: null });
    this.metrics.countPost(resultaat);
    return antwoord;
  }
}
