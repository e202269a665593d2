// A menu in the header closes when the person goes elsewhere, or says so with Escape. On a phone the main navigation can be
// wider than the screen; the entry where the person is stands in sight.

export function menus() {
    const here = document.querySelector('.ff-nav > ul > li > [aria-current]');
    if (here) {
        const list = here.closest('ul');
        list.scrollLeft = here.offsetLeft + here.offsetWidth - list.clientWidth;
    }
    const open = () => document.querySelectorAll('details.ff-user[open], details.ff-more[open]');
    document.addEventListener('click', (event) => {
        open().forEach((menu) => {
            if (!menu.contains(event.target)) {
                menu.open = false;
            }
        });
    });
    document.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') {
            open().forEach((menu) => {
                menu.open = false;
                menu.querySelector('summary').focus();
            });
        }
    });
}
