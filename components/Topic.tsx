import type { NamedTopic } from '../utils/engine/topic.ts';
import { t } from '../utils/i18n.ts';
import { inScript } from './inScript.ts';

interface TopicProps {
  readonly topic: NamedTopic;
  /** The user wants this sentence in the draft; its blanks are still open. */
  readonly onPut: (sentence: string) => void;
}

/** What is worth saying about the matter that the draft is on, and what people will ask. */
export function Topic({ topic, onPut }: TopicProps) {
  const parts = [
    [t('topic_concern'), [topic.concern]],
    [t('topic_gains'), topic.gains],
    [t('topic_costs'), topic.costs],
    [t('topic_sayings'), topic.sayings],
    [t('topic_asked'), topic.asked],
  ] as const;
  return (
    <details className="topic">
      <summary>
        {t('topic_title')}
        <small>{inScript(topic.title)}</small>
      </summary>
      <p>{t('topic_hint')}</p>
      {parts.map(([name, sentences]) => (
        <section key={name} aria-label={name}>
          <h3>{name}</h3>
          <ul>
            {sentences.map(inScript).map((sentence) => (
              <li key={sentence}>
                <span>{sentence}</span>
                <button type="button" aria-label={t('topic_put_this', sentence)} onClick={() => onPut(sentence)}>
                  {t('topic_put')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
