import { join } from 'node:path';
import { launch } from './launch.ts';
import { buildInChinese, output, root } from './run.ts';
import { serve } from './site.ts';
import { marked, tour } from './tour.ts';

/** Linux has a display or says so; other systems always have one. */
const display = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

async function start(): Promise<void> {
  console.log('Building …');
  const extension = await buildInChinese();
  const site = await serve({ '': join(root, 'scripts') });
  const address = `${site.url}/start.html`;
  const launched = await launch({ extension, headless: !display, ...(display ? {} : { viewport: { width: 1200, height: 960 } }) });
  try {
    const page = launched.context.pages()[0] ?? (await launched.context.newPage());
    await page.goto(address);
    if (display) {
      await marked(page);
      console.log(`The extension runs on ${address}. Point at an underlined phrase; Ctrl+Z brings your words back.`);
      console.log('Close the browser, or press Ctrl+C here, to end.');
      await launched.context.waitForEvent('close', { timeout: 0 });
    } else {
      console.log('There is no display, so the main job is done once by itself.');
      const folder = join(output, 'start');
      await tour(page, launched, console.log, async (name) => void (await page.screenshot({ path: join(folder, `${name}.png`) })));
      console.log('Pictures of each step are in .output/start/.');
    }
  } finally {
    await launched.context.close();
    await site.close();
  }
}

try {
  await start();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
