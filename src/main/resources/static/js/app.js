// Everything works as plain forms; this makes it quicker. Each part is a small module of its own.
import { shortcuts } from './shortcuts.js';
import { answers } from './answers.js';
import { messages } from './messages.js';

DKFDS.init();
shortcuts();
answers();
messages();
