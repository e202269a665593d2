// A long page tells in its bar which of its parts is in view, and keeps that entry in sight. The bar works without.

export function parts() {
    const bar = document.querySelector('[data-parts]');
    if (!bar) {
        return;
    }
    const places = [...bar.querySelectorAll('a[href^="#"]')]
        .map((link) => ({ link, part: document.getElementById(link.hash.slice(1)) }))
        .filter((place) => place.part);
    const top = (place) => (place.part.closest('details') ?? place.part).getBoundingClientRect().top;
    let waiting = false;
    const tell = () => {
        waiting = false;
        const line = bar.getBoundingClientRect().bottom + 80;
        const read = places.filter((place) => top(place) <= line).sort((one, other) => top(other) - top(one));
        const here = (read[0] ?? places[0])?.link;
        places.forEach(({ link }) => {
            if (link !== here) {
                link.removeAttribute('aria-current');
            } else if (!link.hasAttribute('aria-current')) {
                link.setAttribute('aria-current', 'location');
                const list = link.closest('ul');
                list.scrollLeft = link.offsetLeft - list.offsetLeft - 40;
            }
        });
    };
    document.addEventListener('scroll', () => {
        if (!waiting) {
            waiting = true;
            requestAnimationFrame(tell);
        }
    }, { passive: true });
    tell();
}
