import type { Rule } from '../utils/engine/rule.ts';
import { t } from '../utils/i18n.ts';
import { cite } from './cite.ts';

/** What stands behind a rule: where it comes from, what it marks and what it leaves alone. */
export function RuleDetail({ rule }: { readonly rule: Rule }) {
  return (
    <details className="detail">
      <summary>{t('rule_examples')}</summary>
      <table lang="zh-CN">
        <tbody>
          {rule.examples.wrong.map(([drawn, fixed]) => (
            <tr key={drawn}>
              <td>{picture(drawn)}</td>
              <td>{fixed}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <small>{t('rule_right')}</small>
      </p>
      <ul lang="zh-CN">
        {rule.examples.right.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>
        <small>{t('rule_source', cite(rule.source))}</small>
      </p>
    </details>
  );
}

/** `街道{高度重视}` with the marked words marked. */
function picture(drawn: string) {
  return drawn.split(/\{([^{}]*)\}/).map((part, i) => (i % 2 === 1 ? <mark key={i}>{part}</mark> : part));
}
