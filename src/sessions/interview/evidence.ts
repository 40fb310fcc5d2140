import type { Messages } from '../../i18n/en.ts';
import type { Dimension, Dimensions } from './report.ts';

/** What a band rests on, in one line of words. `clock` writes a length of time as `2:05`. */
export function evidenceFor(
  dimensions: Dimensions,
  dimension: Dimension,
  { messages, clock }: { readonly messages: Messages; readonly clock: (ms: number) => string },
): string {
  const { evidence } = messages.interview;
  switch (dimension) {
    case 'accuracy': {
      const { sound } = dimensions.accuracy;
      return sound[1] === 0 ? evidence.nothing : evidence.accuracy(sound);
    }
    case 'completeness': {
      const { musts, others } = dimensions.completeness;
      return musts[1] === 0 ? evidence.nothing : evidence.completeness(musts, others);
    }
    case 'depth': {
      const { rung, prompt, band } = dimensions.depth;
      if (rung !== null && prompt !== null) return evidence.depth(rung, prompt);
      return band === null ? evidence.nothing : evidence.noDepth;
    }
    case 'expression': {
      const { inTime, conclusionFirst, intro } = dimensions.expression;
      const parts = [
        ...(inTime[1] === 0 ? [] : [evidence.inTime(inTime)]),
        ...(conclusionFirst[1] === 0 ? [] : [evidence.conclusionFirst(conclusionFirst)]),
        ...(intro === null ? [] : [evidence.intro(clock(intro.totalMs), clock(intro.seconds * 1000))]),
      ];
      return parts.length === 0 ? evidence.nothing : parts.join(evidence.separator);
    }
  }
}
