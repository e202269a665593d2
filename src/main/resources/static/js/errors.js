// Many mistakes are said with the same words. Above the form each gets the name of its field, so that "Fill in the field" tells which.

function named(link) {
    const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const group = field?.closest('fieldset')?.querySelector('legend');
    const label = field && (document.querySelector(`label[for="${CSS.escape(field.id)}"]`) ?? group);
    const own = field?.type === 'radio' || field?.type === 'checkbox' ? group ?? label : label;
    const words = own?.firstChild?.textContent.trim();
    if (words) {
        const name = document.createElement('strong');
        name.textContent = /[.:?]$/.test(words) ? `${words} ` : `${words}: `;
        link.prepend(name);
    }
    link.dataset.named = '';
}

export function errors() {
    const all = () => document.querySelectorAll('.error-summary-list a:not([data-named])').forEach(named);
    all();
    document.addEventListener('htmx:afterSwap', all);
}
