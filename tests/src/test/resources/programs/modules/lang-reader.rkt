#lang reader (submod "lang-reader-language/language.rkt" reader)
(define x 'read)
x
