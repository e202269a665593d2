// Steps of a plan are drawn to another place by a handle. The buttons beside them do the same for keyboards; either way
// a form is sent, and the server answers with the plan anew.

let drag = null;

const lists = () => [...document.querySelectorAll('ol[data-phase]')];

/** The list under the pointer, and the step that the drawn one would stand before. */
function placeAt(y) {
    const list = lists().find((each) => y < each.getBoundingClientRect().bottom + 30) ?? lists().at(-1);
    const before = [...list.querySelectorAll(':scope > [data-step]')]
        .filter((step) => step !== drag.step)
        .find((step) => y < step.getBoundingClientRect().top + step.offsetHeight / 2);
    return { list, before };
}

function begin(event) {
    const handle = event.target.closest('[data-drag]');
    if (!handle || event.button !== 0) {
        return;
    }
    event.preventDefault();
    const mark = document.createElement('li');
    mark.className = 'ff-drop';
    drag = { step: handle.closest('[data-step]'), handle, mark };
    drag.step.classList.add('ff-dragged');
    handle.setPointerCapture(event.pointerId);
}

function move(event) {
    if (drag) {
        const { list, before } = placeAt(event.clientY);
        list.insertBefore(drag.mark, before ?? null);
        const edge = 60;
        if (event.clientY < edge) {
            window.scrollBy(0, -12);
        } else if (event.clientY > window.innerHeight - edge) {
            window.scrollBy(0, 12);
        }
    }
}

function end(event) {
    if (!drag) {
        return;
    }
    const { list, before } = placeAt(event.clientY);
    const { step, mark } = drag;
    const moved = mark.isConnected;
    mark.remove();
    step.classList.remove('ff-dragged');
    drag = null;
    const form = document.getElementById('flyt-trin');
    if (event.type === 'pointerup' && moved && form) {
        form.elements.step.value = step.dataset.step;
        form.elements.phase.value = list.dataset.phase;
        form.elements.before.value = before ? before.dataset.step : '';
        form.requestSubmit();
    }
}

const show = () => document.querySelectorAll('[data-drag]').forEach((handle) => {
    handle.hidden = false;
});

export function reorder() {
    show();
    document.addEventListener('htmx:afterSettle', show);
    document.addEventListener('pointerdown', begin);
    document.addEventListener('pointermove', move);
    document.addEventListener('pointerup', end);
    document.addEventListener('pointercancel', end);
}
