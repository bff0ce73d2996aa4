import { useEffect, useState } from 'react';

/** The keys of the selection check as the user has set them; empty where there are none. */
export function useShortcut(): string {
  const [keys, setKeys] = useState('');
  useEffect(() => {
    void chrome.commands.getAll().then((all) => setKeys(all.find(({ name }) => name === 'check')?.shortcut ?? ''));
  }, []);
  return keys;
}
