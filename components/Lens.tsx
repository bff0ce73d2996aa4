import type { Lens } from '../utils/engine/types.ts';
import { t } from '../utils/i18n.ts';

/** The name of a lens, drawn with its own line: legend and label in one. */
export function LensName({ lens }: { readonly lens: Lens }) {
  return <span className={`mark ${lens}`}>{t(`lens_${lens}`)}</span>;
}
