// The bar for ticked rows: it shows itself when a row is ticked, and says how many are.

const ticks = (form) => [...form.elements].filter((element) => element.type === 'checkbox');

function show(form) {
    const ticked = ticks(form).filter((box) => box.checked).length;
    form.hidden = ticked === 0;
    form.querySelector('.ff-bulk-count').textContent = form.dataset.bulk.replace('#', ticked);
    const all = document.getElementById(`tick-all-${form.id}`);
    if (all) {
        all.checked = ticked > 0 && ticked === ticks(form).length;
        all.indeterminate = ticked > 0 && !all.checked;
    }
}

const bars = () => document.querySelectorAll('form[data-bulk]');

export function bulk() {
    const all = () => bars().forEach(show);
    all();
    document.querySelectorAll('[data-tick-all]').forEach((place) => {
        place.hidden = false;
    });
    document.addEventListener('change', (event) => {
        const place = event.target.closest('[data-tick-all]');
        if (place) {
            ticks(document.getElementById(place.dataset.tickAll)).forEach((box) => {
                box.checked = event.target.checked;
            });
        }
        all();
    });
    document.addEventListener('htmx:afterSettle', all);
}
