// Everything works as plain forms; this makes it quicker. Each part is a small module of its own.
import { answers } from './answers.js';
import { bulk } from './bulk.js';
import { dialogs } from './dialogs.js';
import { errors } from './errors.js';
import { keys } from './keys.js';
import { menus } from './menus.js';
import { messages } from './messages.js';
import { parts } from './parts.js';
import { questions } from './questions.js';
import { reorder } from './reorder.js';
import { rowMenus } from './row-menus.js';

// htmx tells of every new piece of a page, the first of which is the page itself.
document.addEventListener('htmx:load', (event) => DKFDS.init({ scope: event.detail.elt }));

answers();
bulk();
dialogs();
errors();
menus();
messages();
parts();
questions();
reorder();
rowMenus();
if (document.body.dataset.shortcuts === 'on') {
    keys();
}
