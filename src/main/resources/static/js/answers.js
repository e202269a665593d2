// What htmx sends and gets: the proof of origin goes along, and what fails says so.

/** Behind an open dialog nobody would see a message. */
const place = () => document.querySelector('dialog[open] .ff-dialog-messages') ?? document.getElementById('messages');

function say(text) {
    const box = place();
    const message = document.createElement('div');
    message.className = 'alert alert-error alert--paragraph ff-message';
    message.setAttribute('role', 'alert');
    const body = document.createElement('div');
    body.className = 'alert-body';
    const words = document.createElement('p');
    words.className = 'alert-text';
    words.textContent = text;
    body.append(words);
    message.append(body);
    box.replaceChildren(message);
    message.scrollIntoView({ block: 'nearest' });
}

export function answers() {
    const csrf = document.querySelector('meta[name=csrf]');
    document.addEventListener('htmx:configRequest', (event) => {
        if (csrf) {
            event.detail.headers[csrf.dataset.header] = csrf.content;
        }
    });
    document.addEventListener('htmx:beforeSwap', (event) => {
        if (event.detail.target.id === 'messages') {
            event.detail.target = place();
        }
    });
    document.addEventListener('htmx:sendError', () => say(document.body.dataset.offline));
    document.addEventListener('htmx:timeout', () => say(document.body.dataset.offline));
    document.addEventListener('htmx:responseError', (event) => {
        // The server's own words have been put in place as HTML; anything else gets ours.
        const type = event.detail.xhr.getResponseHeader('Content-Type') ?? '';
        if (!type.startsWith('text/html')) {
            event.preventDefault();
            say(document.body.dataset.failed);
        }
    });
}
