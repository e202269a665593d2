// What else can be done with a row is a list of links that the browser itself opens over the page. Here it becomes a menu: one
// stop for the Tab key, arrows and Home and End within it, a letter goes to what begins with it, Escape leads back.

const opener = (menu) => document.querySelector(`[popovertarget="${menu.id}"]`);
const items = (menu) => [...menu.querySelectorAll('[role=menuitem]')];

function become(menu) {
    const button = opener(menu);
    if (!button || menu.role === 'menu') {
        return;
    }
    menu.role = 'menu';
    menu.setAttribute('aria-labelledby', button.id);
    menu.querySelectorAll('li, form').forEach((part) => {
        part.role = 'none';
    });
    menu.querySelectorAll('a, button').forEach((item) => {
        item.role = 'menuitem';
        item.tabIndex = -1;
    });
    button.setAttribute('aria-haspopup', 'menu');
    button.setAttribute('aria-expanded', 'false');
    button.setAttribute('aria-controls', menu.id);
    menu.addEventListener('toggle', (event) => {
        const open = event.newState === 'open';
        button.setAttribute('aria-expanded', String(open));
        if (open && !menu.contains(document.activeElement)) {
            items(menu)[0].focus();
        }
    });
}

function close(menu) {
    menu.hidePopover();
    opener(menu)?.focus();
}

function from(button, event) {
    const menu = document.getElementById(button.getAttribute('popovertarget'));
    if (menu?.role !== 'menu' || !['ArrowDown', 'ArrowUp'].includes(event.key)) {
        return;
    }
    event.preventDefault();
    if (!menu.matches(':popover-open')) {
        // As a press would, so that the browser knows beside what the menu opens.
        button.click();
    }
    items(menu).at(event.key === 'ArrowUp' ? -1 : 0).focus();
}

/** Which item comes next; -1 where the key is none of the menu's. */
function next(all, here, key) {
    switch (key) {
        case 'ArrowDown': return (here + 1) % all.length;
        case 'ArrowUp': return (here - 1 + all.length) % all.length;
        case 'Home': return 0;
        case 'End': return all.length - 1;
        default: {
            const behind = [...all.slice(here + 1), ...all.slice(0, here + 1)];
            return key.length === 1 && key !== ' '
                ? all.indexOf(behind.find((item) => item.textContent.trim().toLowerCase().startsWith(key.toLowerCase())))
                : -1;
        }
    }
}

function within(menu, event) {
    const all = items(menu);
    const here = all.indexOf(document.activeElement);
    if (event.key === 'Escape') {
        event.preventDefault();
        close(menu);
    } else if (event.key === 'Tab') {
        close(menu);
    } else if (event.key === ' ') {
        event.preventDefault();
        all[here]?.click();
    } else if (!event.ctrlKey && !event.metaKey && !event.altKey) {
        const to = next(all, here, event.key);
        if (to >= 0) {
            event.preventDefault();
            all[to].focus();
        }
    }
}

export function rowMenus() {
    const all = () => document.querySelectorAll('.ff-menu[popover]').forEach(become);
    all();
    document.addEventListener('htmx:afterSwap', all);
    document.addEventListener('htmx:afterSettle', all);
    document.addEventListener('keydown', (event) => {
        const menu = event.target.closest?.('[role=menu]');
        const button = event.target.closest?.('[aria-haspopup=menu]');
        if (menu) {
            within(menu, event);
        } else if (button) {
            from(button, event);
        }
    });
}
