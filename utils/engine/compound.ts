import type { Match, Paragraph } from './paragraph.ts';

const OFFICE = /^(?:大队|中队|支队|中心|办公室|委员会|[院局处科所站])/;
const HEAD = /^(?:[金费证表款额率量权](?![度额融用明件据示格项利限益])|书(?![屋记店院籍面])|单(?!位))/;

/**
 * A term as part of a longer name. 劳动监察大队 is an office and stays; 临时救助金 is one word:
 * what it means is said behind the whole, and no plain word fits inside.
 */
export function withHead(match: Match, paragraph: Paragraph): Match | null {
  if (match.rule.quiet !== 'explained') return match;
  const clause = paragraph.clauseAt(match.start);
  const rest = paragraph.text.slice(match.end, Math.min(clause?.end ?? match.end, match.end + 3));
  const office = OFFICE.exec(rest)?.[0];
  const length = office?.length ?? (HEAD.test(rest) ? 1 : 0);
  if (!clause || length === 0 || !paragraph.boundaries.at(match.end + length, clause)) return match;
  return office ? null : { ...match, end: match.end + length, templates: match.templates.filter((t) => t.gloss) };
}
