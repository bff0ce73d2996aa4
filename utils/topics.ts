import type { NamedTopic, Topic } from './engine/topic.ts';

const files = import.meta.glob<Topic>('./topics/*.ts', { eager: true, import: 'default' });

/** Every everyday matter with its file's name. For extension pages only. */
export const topics: readonly NamedTopic[] = Object.entries(files).map(([path, topic]) => ({
  id: path.slice(path.lastIndexOf('/') + 1, -'.ts'.length),
  ...topic,
}));
