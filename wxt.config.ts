import { defineConfig } from 'wxt';
import { pack } from './scripts/vite-pack.ts';
import { traditional } from './scripts/vite-traditional.ts';

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/auto-icons'],
  imports: false,
  autoIcons: { baseIconPath: 'public/icon.svg' },
  // The polyfill would fetch; every browser that runs us preloads by itself.
  vite: () => ({ plugins: [pack(), traditional()], build: { modulePreload: { polyfill: false } } }),
  manifest: {
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    minimum_chrome_version: '114',
    permissions: ['storage', 'activeTab', 'scripting', 'contextMenus', 'sidePanel'],
    host_permissions: ['<all_urls>'],
    commands: {
      check: { suggested_key: { default: 'Alt+X' }, description: '__MSG_command_check__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'none'; object-src 'none'",
    },
  },
});
