// SPDX-License-Identifier: EUPL-1.2

/** Everything one mail that a webhook was stopped is made of. */
export interface WebhookberichtTeVersturen {
  /** The bezorging. */
  readonly id: string;
  readonly berichtId: string;
  readonly pogingen: number;
  readonly ontvanger: { readonly emailadres: string; readonly persoonId: string; readonly organisatieId: string };
  readonly webhookId: string;
  readonly naam: string;
  /** Of the webhook, which need not be that of the receiver. */
  readonly organisatieNaam: string;
  /** What went wrong when it was stopped; null when nobody knows. */
  readonly fout: string | null;
}

/** Messages to beheerders that a webhook was stopped (docs/adr/0076). Each beheerder has a message of their own, and it goes out as all messages do. */
export abstract class WebhookberichtenRecord {
  /**
   * Makes the messages of every webhook that was stopped and of which nobody was told yet: one to each beheerder who can be reached, each address once. Answers the
   * webhooks of which nobody can be told; they are looked at again the next time.
   */
  abstract maak(): Promise<readonly string[]>;
  /** What to send, in order. Left out: what is of another kind, of a webhook that works again, is gone or was stopped again since, and to who is no such beheerder any more. */
  abstract readTeVersturen(bezorgingIds: readonly string[]): Promise<WebhookberichtTeVersturen[]>;
}
