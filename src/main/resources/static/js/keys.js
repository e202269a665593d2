// Keys: "/" goes to the search box; in a list j and k go down and up, space ticks, Enter opens, e does the row's action.

const writing = (element) =>
    element.isContentEditable
    || element.tagName === 'TEXTAREA'
    || element.tagName === 'SELECT'
    || (element.tagName === 'INPUT' && !['checkbox', 'radio', 'button', 'submit'].includes(element.type));

const rows = () => [...document.querySelectorAll('table[data-keys] tbody tr')];

let place = -1;

function go(to) {
    const all = rows();
    if (all.length === 0) {
        return;
    }
    place = Math.max(0, Math.min(to, all.length - 1));
    all.forEach((row, i) => row.classList.toggle('ff-here', i === place));
    const row = all[place];
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
}

/** The row in which the focus is: keys act on it alone, so they never surprise. */
const here = () => document.activeElement?.closest?.('table[data-keys] tbody tr');

const onRow = {
    ' ': (row) => row.querySelector('input[type=checkbox]')?.click(),
    Enter: (row) => row.querySelector('a[href]')?.click(),
    e: (row) => row.querySelector('[data-key=e]')?.click(),
};

function pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target) || event.target.closest?.('dialog, [popover]')) {
        return;
    }
    const row = here();
    if (event.key === '/') {
        const search = document.getElementById('ff-search');
        if (search) {
            event.preventDefault();
            search.focus();
            search.select();
        }
    } else if (event.key === 'j' || event.key === 'k') {
        const from = row ? rows().indexOf(row) : place;
        event.preventDefault();
        go(event.key === 'j' ? from + 1 : from - 1);
    } else if (row && row === document.activeElement && event.key in onRow) {
        event.preventDefault();
        onRow[event.key](row);
    }
}

export function keys() {
    document.addEventListener('keydown', pressed);
    // A row that answered for itself was put in anew: stay where the person was.
    document.addEventListener('htmx:afterSettle', () => {
        if (place >= 0 && document.activeElement === document.body) {
            go(place);
        }
    });
}
