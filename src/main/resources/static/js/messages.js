// A message with "Fortryd" goes away after its seconds, unless someone is at it: the pointer over it, or the focus in it.

const watched = new WeakSet();

function passing(message) {
    if (watched.has(message)) {
        return;
    }
    watched.add(message);
    const step = 250;
    let left = Number(message.dataset.passing) * 1000;
    const clock = setInterval(() => {
        if (!message.isConnected) {
            clearInterval(clock);
        } else if (!message.matches(':hover') && !message.contains(document.activeElement)) {
            left -= step;
            if (left <= 0) {
                clearInterval(clock);
                message.remove();
            }
        }
    }, step);
}

function watch() {
    document.querySelectorAll('.ff-message[data-passing]').forEach(passing);
}

export function messages() {
    watch();
    document.addEventListener('htmx:afterSettle', watch);
    document.addEventListener('htmx:oobAfterSwap', watch);
}
