#lang racket/base
;; languages and readers of the user: #lang s-exp, #lang reader, syntax/module-reader

(define-syntax-rule (t e)
  (begin
    (printf "~s =>\n" 'e)
    (with-handlers ([exn:fail? (lambda (x) (displayln (exn-message x)))])
      (call-with-values (lambda () e) (lambda vs (for-each println vs))))))

(define own (variable-reference->module-source (#%variable-reference)))
(define folder (let-values ([(base name dir?) (split-path own)]) base))
(define (lang file) (build-path folder "languages" file))
(define (info file)
  (call-with-input-file (lang file) read-language))

(t (dynamic-require (lang "use-sexp.rkt") #f))
(t (dynamic-require (lang "use-reader.rkt") #f))
(t (dynamic-require (lang "use-reader2.rkt") #f))
(t (module->language-info (lang "use-reader2.rkt")))
(t (dynamic-require (list 'submod (lang "use-reader2.rkt") 'extra) #f))
(t (dynamic-require (lang "use-reader3.rkt") #f))
(t (dynamic-require (lang "use-reader4.rkt") #f))
(t (dynamic-require (lang "use-reader5.rkt") #f))
(t (parameterize ([current-load-relative-directory (build-path folder "languages")])
     (list ((info "use-reader3.rkt") 'x #f) ((info "use-reader3.rkt") 'z 'none))))
(t (parameterize ([current-load-relative-directory (build-path folder "languages")])
     ((info "use-reader.rkt") 'color #f)))
(t (procedure? (read-language (open-input-string "#lang racket/base\n"))))
(t (read-language (open-input-string "foo") (lambda () 'none)))

(define (read-with-languages text)
  (parameterize ([read-accept-reader #t] [read-accept-lang #t])
    (read (open-input-string text))))

(t (read-with-languages "#lang racket/base (define x 1) x"))
(t (read-with-languages "#lang racket (define x 1) x"))
(t (read (open-input-string "#lang racket (define x 1) x")))

(module cfg racket/base
  (module configure-runtime racket/base (displayln "configuring"))
  (module* main #f (displayln "main of cfg"))
  (displayln "body of cfg"))
(t (dynamic-require (list 'submod own 'cfg) #f))
(t (module-declared? (list 'submod own 'cfg 'configure-runtime) #t))
(t (module-declared? (list 'submod own 'cfg 'main) #t))
(t (dynamic-require (list 'submod own 'cfg 'main) #f))
