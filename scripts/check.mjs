// `npm run check`: the quick part of the tests (lint and format, types, rules, borders).
import { continueUnderLockedNode, ensureInstalled } from './launcher/install.mjs';

ensureInstalled();
await continueUnderLockedNode(import.meta.url);
const { runKinds } = await import('./testing/run-kinds.mjs');
await runKinds(['check', 'rules']);
