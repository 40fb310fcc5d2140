/** How much is taken at once: whichever of the two is reached first. */
export type BatchSize = { readonly lines: number; readonly characters: number };

/** Lines in groups small enough to hold; each group has at least one, and a long line may exceed the size alone. */
export function* inBatches<Line extends { readonly text: string | null }>(
  lines: Iterable<Line>,
  size: BatchSize,
): Generator<readonly Line[], void> {
  let batch: Line[] = [];
  let characters = 0;
  for (const line of lines) {
    batch.push(line);
    characters += line.text?.length ?? 0;
    if (batch.length < size.lines && characters < size.characters) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}
