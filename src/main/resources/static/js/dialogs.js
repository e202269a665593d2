// A link with data-dialog leads to a form. Where scripts run, the form opens over the page instead, and the page stays: what was
// done is said on it, and the focus returns to where it was.

let left = null;

const place = (link) => link.closest('[popover]')?.id ?? link.id;

/** What to return to: the button of the menu that the link was in, also where its row has been put in anew. */
const opener = () => document.querySelector(`[popovertarget="${left}"]`) ?? document.getElementById(left);

function back() {
    if (left !== null) {
        (opener() ?? document.querySelector('main'))?.focus();
        left = null;
    }
}

function show() {
    document.querySelectorAll('dialog.ff-dialog:not([open])').forEach((dialog) => {
        dialog.showModal();
        const wrong = dialog.querySelector('.error-summary');
        (wrong ?? dialog.querySelector('form :is(input:not([type=hidden]), select, textarea)'))?.focus();
    });
    if (!document.querySelector('dialog[open]')) {
        back();
    }
}

function follow(event) {
    if (event.target.closest('[data-close]')) {
        event.target.closest('dialog').close();
        return;
    }
    const link = event.target.closest('a[data-dialog]');
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
        return;
    }
    event.preventDefault();
    left = place(link);
    link.closest('[popover]')?.hidePopover();
    htmx.ajax('GET', link.getAttribute('href'), { source: link, target: document.body, swap: 'beforeend' });
}

export function dialogs() {
    document.addEventListener('click', follow);
    document.addEventListener('htmx:afterSwap', (event) => {
        if (event.detail.target.closest?.('dialog') || document.querySelector('dialog.ff-dialog')) {
            show();
        }
    });
    // It does not bubble.
    document.addEventListener('close', (event) => {
        if (event.target.matches('dialog.ff-dialog')) {
            event.target.remove();
            back();
        }
    }, true);
}
