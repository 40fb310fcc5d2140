import { MS } from '../kernel/simulation.ts';
import type { Message } from '../lab.ts';

/** A transaction on its way from the client to the source's log and to the replicas. */
export type Transaction = {
  readonly askedAt: number;
  readonly applyTimes: readonly number[];
  /** The replica its client reads from right after OK. */
  readonly asks: number;
  /** Its place in the log. */
  index: number;
  loggedAt: number;
  appliedWhereAsked: boolean;
  acks: number;
  okAt: number;
};

/** What had been sent for two transactions when the source was lost, and what never arrived. */
export function aroundCrash(
  transactions: readonly Transaction[],
  run: {
    readonly crashAt: number;
    readonly network: number;
    readonly mode: string;
    readonly receivedAt: (transaction: Transaction) => number;
    /** When somebody read it, or a later one, on the source. */
    readonly seenAt: (transaction: Transaction) => number;
  },
): readonly Message[] {
  const { crashAt, network } = run;
  const sent = transactions.flatMap((transaction) => {
    const name = `#${transaction.index + 1}`;
    const receivedAt = run.receivedAt(transaction);
    // In full mode the acknowledgement waits for the replica to apply.
    const ackAt = run.mode === 'full' ? transaction.okAt - network : receivedAt;
    const step = (
      sentAt: number,
      arrivesAt: number,
      [from, to, what]: readonly [string, string, string],
    ) => ({
      sentAt,
      arrivesAt,
      from,
      to,
      what: `${what} ${name}`,
    });
    return [
      step(transaction.askedAt, transaction.askedAt, ['client', 'source', 'write']),
      step(transaction.loggedAt, receivedAt, ['source', 'replica', 'log']),
      step(ackAt, ackAt + network, ['replica', 'source', 'ack']),
      step(transaction.okAt, transaction.okAt, ['source', 'client', 'OK']),
      step(run.seenAt(transaction), run.seenAt(transaction), ['source', 'client', 'read']),
    ];
  });
  const crash: Message = { at: crashAt / MS, from: 'source', to: 'source', what: 'crash', lost: false };
  return [
    ...sent
      .filter(({ sentAt }) => sentAt <= crashAt)
      .sort((a, b) => a.sentAt - b.sentAt)
      .map(({ sentAt, arrivesAt, from, to, what }) => ({
        at: sentAt / MS,
        from,
        to,
        what,
        lost: arrivesAt > crashAt,
      })),
    crash,
  ];
}
