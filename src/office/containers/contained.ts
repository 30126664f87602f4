import type { CalendarDate } from '../../core/model/ids.ts';

/** A file that lies in another one. */
export interface ContainedFile {
  /** As the container calls it, safe to show. It is a name alone: nothing is ever opened or written by it. */
  readonly name: string;
  /** Bytes when unpacked. */
  readonly size: number;
  /** Unpacks it. Throws Refusal where it is damaged. */
  readonly unpack: () => Uint8Array;
}

/** A file that holds others: a zip, or a mail with its attachments. */
export interface Container {
  readonly kind: 'zip' | 'eml' | 'msg';
  /** In the order of the container. */
  readonly files: readonly ContainedFile[];
  /**
   * For a mail: the day, in Viet Nam (UTC+7), on which the server of the mailbox it was saved from received it; null where the
   * mail does not say. Never what the sender's computer took for the day.
   */
  readonly receivedOn: CalendarDate | null;
}
