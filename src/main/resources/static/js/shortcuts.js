// "/" goes to the search box, from wherever no text is being written.

const writing = (element) =>
    element.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(element.tagName);

export function shortcuts() {
    document.addEventListener('keydown', (event) => {
        if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) {
            return;
        }
        const search = document.getElementById('ff-search');
        if (search) {
            event.preventDefault();
            search.focus();
            search.select();
        }
    });
}
