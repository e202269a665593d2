// A question that is asked only after certain answers is away until one of them is given; the server decides the same.
const given = (form, name) => [...form.querySelectorAll('input:checked')]
    .filter((input) => input.name === name && !input.closest('[hidden]'))
    .map((input) => input.value);

const show = (form) => {
    for (const question of form.querySelectorAll('[data-asks]')) {
        const answers = given(form, question.dataset.asks);
        question.hidden = !question.dataset.is.split(' ').some((each) => answers.includes(each));
        question.querySelector('.ff-question-when').hidden = true;
    }
};

export const questions = () => {
    document.addEventListener('htmx:load', () => document.querySelectorAll('.ff-questions').forEach(show));
    document.addEventListener('change', (event) => {
        const form = event.target.closest('.ff-questions');
        if (form) {
            show(form);
        }
    });
};
