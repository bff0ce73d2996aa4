import type { Finding } from '../engine/types.ts';
import { toIgnored } from '../ignored.ts';
import { ignored, rulesOff } from './settings.ts';

/** What the user chose to leave is remembered up to this number, the latest. */
const REMEMBERED = 500;

/** 先不管它: this place only. `text` is the whole text it was found in. */
export async function leaveAlone(text: string, finding: Finding): Promise<void> {
  const list = await ignored.getValue();
  await ignored.setValue([...list, toIgnored(text, finding, Date.now())].slice(-REMEMBERED));
}

/** 以后别提醒这条. */
export async function switchOff(rule: string): Promise<void> {
  const list = await rulesOff.getValue();
  if (!list.includes(rule)) await rulesOff.setValue([...list, rule]);
}
