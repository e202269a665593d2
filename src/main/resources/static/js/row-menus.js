// The menu of a row opens below it; opening it again, another one, or Escape closes it.

const opener = (menu) => document.querySelector(`[data-row-menu="${menu.id}"]`);

function close(menu) {
    const link = opener(menu);
    menu.remove();
    link?.setAttribute('aria-expanded', 'false');
    return link;
}

export function rowMenus() {
    document.addEventListener('htmx:beforeRequest', (event) => {
        const id = event.target.dataset?.rowMenu;
        if (id === undefined) {
            return;
        }
        const open = [...document.querySelectorAll('tr.ff-row-menu')];
        if (open.some((menu) => menu.id === id)) {
            event.preventDefault();
        }
        open.forEach(close);
    });
    document.addEventListener('htmx:afterSettle', (event) => {
        const link = event.detail.requestConfig?.elt;
        const menu = link?.dataset?.rowMenu && document.getElementById(link.dataset.rowMenu);
        if (menu) {
            link.setAttribute('aria-expanded', 'true');
            menu.querySelector('summary')?.focus();
        }
    });
    document.addEventListener('keydown', (event) => {
        const menu = event.target.closest?.('tr.ff-row-menu');
        if (menu && event.key === 'Escape') {
            close(menu)?.focus();
        }
    });
}
