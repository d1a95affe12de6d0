import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = process.env['QD_SERVER'] ?? 'http://127.0.0.1:7400';

export default defineConfig({
  plugins: [react()],
  build: { manifest: true, assetsInlineLimit: 0 },
  server: { port: 5173, proxy: { '/api': server } },
  preview: {
    port: 4173,
    proxy: { '/api': server },
    // As the server sends it, so that what breaks under it breaks here.
    headers: {
      'Content-Security-Policy':
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    },
  },
  test: { environment: 'happy-dom', setupFiles: ['src/test/setup.ts'], testTimeout: 120_000 },
});
