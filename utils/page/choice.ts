import type { Finding } from '../engine/types.ts';
import { toIgnored, withLeft } from '../ignored.ts';
import { ignored, rulesOff } from './settings.ts';

/** What the user chose, with the way back. */
export interface Choice {
  done(): Promise<void>;
  undone(): Promise<void>;
}

/** 先不管它: this place only. `text` is the whole text it was found in. */
export function leaveAlone(text: string, finding: Finding): Choice {
  const left = toIgnored(text, finding, Date.now());
  return {
    done: async () => ignored.setValue(withLeft(await ignored.getValue(), left)),
    undone: async () => ignored.setValue((await ignored.getValue()).filter(({ at, rule }) => at !== left.at || rule !== left.rule)),
  };
}

/** 以后别提醒这条. */
export function switchOff(rule: string): Choice {
  const others = async (): Promise<string[]> => (await rulesOff.getValue()).filter((one) => one !== rule);
  return {
    done: async () => rulesOff.setValue([...(await others()), rule]),
    undone: async () => rulesOff.setValue(await others()),
  };
}
