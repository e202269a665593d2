// A menu in the header closes when the person goes elsewhere, or says so with Escape.

export function menus() {
    const open = () => document.querySelectorAll('details.ff-user[open]');
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
