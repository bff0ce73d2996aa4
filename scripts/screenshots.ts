// Renews the pictures in docs/ from the built extension at work on start.html.
import { join } from 'node:path';
import { openOurs, tabOf } from '../tests/e2e/support/ui.ts';
import { launch } from './launch.ts';
import { buildInChinese, root } from './run.ts';
import { serve } from './site.ts';
import { marked, opened } from './tour.ts';

const picture = (name: string): string => join(root, 'docs', `${name}.png`);
const site = await serve({ '': join(root, 'scripts') });
const launched = await launch({ extension: await buildInChinese(), headless: true, viewport: { width: 1040, height: 640 } });
try {
  const { context, extensionId, worker } = launched;
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${site.url}/start.html`);
  await marked(page);
  await opened(page, launched);
  await page.screenshot({ path: picture('marks') });

  const popup = await openOurs(context, extensionId, `popup.html?tab=${await tabOf(worker, page)}`);
  await popup.setViewportSize({ width: 380, height: 580 });
  await popup.getByText('高度重视').first().waitFor();
  await popup.screenshot({ path: picture('popup') });
  console.log('docs/marks.png and docs/popup.png are new.');
} finally {
  await launched.context.close();
  await site.close();
}
