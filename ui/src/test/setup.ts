import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';

// A busy machine is slow, which is no mistake of the page.
configure({ asyncUtilTimeout: 40_000 });

beforeEach(() => {
  localStorage.clear();
  document.cookie = 'XSRF-TOKEN=abc';
  vi.stubGlobal('scrollTo', () => {});
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
