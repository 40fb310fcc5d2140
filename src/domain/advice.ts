/** What is worth mending in a story before it is told. */
export type StoryAdvice = 'part-empty' | 'no-number' | 'we' | 'long' | 'short';
