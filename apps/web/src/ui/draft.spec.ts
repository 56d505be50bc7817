import { afterEach, expect, it } from 'vitest';
import { clearDrafts, DRAFTS } from './draft';

afterEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

it('leaves the next person at this machine nothing of what was typed, and everything else', () => {
  for (const storage of [sessionStorage, localStorage]) {
    storage.setItem(`${DRAFTS}one`, 'typed');
    storage.setItem('language', 'vi');
  }
  clearDrafts();
  for (const storage of [sessionStorage, localStorage]) expect({ ...storage }).toEqual({ language: 'vi' });
});
