import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { pdfDecoders } from './pdf-decoders.mts';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root,
  cacheDir: '../../node_modules/.vite-web',
  plugins: [react(), pdfDecoders()],
  build: {
    target: 'baseline-widely-available',
    outDir: '../../dist/web',
    emptyOutDir: true,
    reportCompressedSize: true,
    sourcemap: false,
    // Small assets stay files: the content security policy allows no data: URLs.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 30 },
            { name: 'app-vendor', test: /node_modules[\\/](@tanstack|i18next|react-i18next|openapi-fetch)[\\/]/, priority: 20 },
            {
              name: 'ui',
              test: /node_modules[\\/](@mantine[\\/](core|hooks)[\\/](?!esm[\\/]components[\\/](Combobox|Select|Textarea|Pill\w*|Tabs|Table)[\\/])|@floating-ui)/,
              minShareCount: 3,
              priority: 10,
            },
            {
              // Apart from it: what only some pages need.
              name: 'kit',
              test: /apps[\\/]web[\\/]src[\\/](ui|api|session|i18n)[\\/](?!(en|file-drop|uploads|upload|pdf|review|date-field|filter-bar|list-|before-after|timeline|reason-dialog|action-bar|page-tabs|facts)\b)/,
              minShareCount: 2,
              priority: 5,
            },
          ],
        },
      },
    },
  },
  // `npm run dev` says at which port the API listens.
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.QMS_PORT?.trim() || 3000}` } },
});
