#lang racket/base
;; syntax/location: where a form stands

(require "srcloc.rkt" (for-syntax racket/base "srcloc.rkt"))
(provide quote-srcloc quote-source-file quote-line-number quote-column-number
         quote-character-position quote-character-span
         quote-module-name quote-module-path quote-srcloc-string quote-srcloc-prefix
         syntax-source-directory syntax-source-file-name module-name-fixup)

(define-syntax (quote-srcloc stx)
  (syntax-case stx ()
    [(_) #`(quote-srcloc #,stx)]
    [(_ loc) #'(quote-srcloc loc #:module-source (here-source))]
    [(_ loc #:module-source source)
     (let ([l (syntax-source #'loc)])
       #`(srcloc #,(if (path? l) #'source #`'#,l)
                 '#,(syntax-line #'loc) '#,(syntax-column #'loc)
                 '#,(syntax-position #'loc) '#,(syntax-span #'loc)))]))

(define-syntax-rule (here-source)
  (variable-reference->module-source (#%variable-reference)))

(define-syntax (quote-source-file stx)
  (syntax-case stx ()
    [(_) #`(quote-source-file #,stx)]
    [(_ loc) #'(srcloc-source (quote-srcloc loc))]))

(define-syntax-rule (define-quote name part)
  (define-syntax (name stx)
    (syntax-case stx ()
      [(_) #`'#,(part stx)]
      [(_ loc) #`'#,(part #'loc)])))

(define-quote quote-line-number syntax-line)
(define-quote quote-column-number syntax-column)
(define-quote quote-character-position syntax-position)
(define-quote quote-character-span syntax-span)
(define-quote quote-srcloc-string source-location->string)
(define-quote quote-srcloc-prefix source-location->prefix)

(define (name->path name)
  (cond
    [(symbol? name) (list 'quote name)]
    [(pair? name) (list* 'submod (name->path (car name)) (cdr name))]
    [else name]))

(define (variable-reference->module-path ref)
  (define resolved (variable-reference->resolved-module-path ref))
  (if resolved (name->path (resolved-module-path-name resolved)) 'top-level))


;; The name of a submodule of the module with that name
(define (module-name-fixup name subs)
  (cond
    [(null? subs) name]
    [(pair? name) (append name subs)]
    [else (cons name subs)]))

(define-syntax-rule (quote-module-name sub ...)
  (module-name (#%variable-reference) '(sub ...)))

(define (module-name ref subs)
  (define resolved (variable-reference->resolved-module-path ref))
  (module-name-fixup (if resolved (resolved-module-path-name resolved) 'top-level) subs))

(define-syntax-rule (quote-module-path sub ...)
  (module-path-for (#%variable-reference) '(sub ...)))

(define (module-path-for ref subs)
  (define path (variable-reference->module-path ref))
  (cond
    [(null? subs) path]
    [(and (pair? path) (eq? 'submod (car path))) (append path subs)]
    [else (list* 'submod path subs)]))
