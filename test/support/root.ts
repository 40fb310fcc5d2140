import { join } from 'node:path';

/** Of the project. */
export const ROOT = join(import.meta.dirname, '..', '..');
