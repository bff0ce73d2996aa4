import { sources } from '../utils/rules/sources.ts';

/** The place of authority behind a rule, as it is shown. */
export const cite = (source: string): string => (sources as Readonly<Record<string, string>>)[source] ?? source;
