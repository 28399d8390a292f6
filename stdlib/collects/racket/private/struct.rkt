;; struct, define-struct and their derived forms.
(module struct "small.rkt"
  (#%require "generic-methods.rkt" "struct-operands.rkt"
             (for-syntax "struct-info.rkt" "struct-spec.rkt" "struct-code.rkt"))
  (#%provide struct define-struct struct/derived define-struct/derived)

  (begin-for-syntax
    (define (parts-of stx)
      (or (and (stx-pair? stx) (stx->list stx))
          (raise-syntax-error
           #f (if (has-fields? stx) "bad syntax after field sequence" "bad syntax") stx)))

    ;; Is there a list before the dot of an improper form?
    (define (has-fields? stx)
      (and (stx-pair? stx)
           (or (stx-pair? (stx-car stx)) (has-fields? (stx-cdr stx)))))

    ;; (struct id maybe-super fields option ...)
    (define (expand-struct parts stx)
      (unless (pair? parts)
        (raise-syntax-error #f "bad syntax" stx))
      (unless (identifier? (car parts))
        (raise-syntax-error #f "expected an identifier for the structure type name" stx (car parts)))
      (let*-values ([(super rest)
                     (if (and (pair? (cdr parts)) (identifier? (cadr parts)))
                         (values (cadr parts) (cddr parts))
                         (values #f (cdr parts)))])
        (unless (pair? rest)
          (if super
              (raise-syntax-error
               #f "bad syntax;\n expected a parenthesized sequence of field descriptions" stx super)
              (raise-syntax-error #f "bad syntax;\n missing fields" stx)))
        (unless (stx->list (car rest))
          (raise-syntax-error
           #f "bad syntax;\n expected a parenthesized sequence of field descriptions"
           stx (car rest)))
        (structure-definition 'struct (car parts) super (car rest) (cdr rest) #t stx)))

    ;; (define-struct id-or-(id super) fields option ...)
    (define (expand-define-struct parts stx)
      (unless (pair? parts)
        (raise-syntax-error #f "bad syntax" stx))
      (unless (pair? (cdr parts))
        (raise-syntax-error #f "bad syntax;\n missing fields" stx))
      (let* ([header (car parts)]
             [names (if (identifier? header) (list header) (stx->list header))])
        (unless (and names
                     (or (identifier? header) (= (length names) 2))
                     (andmap identifier? names))
          (raise-syntax-error
           #f
           "bad syntax;\n expected <id> for structure-type name or (<id> <id>) for name and supertype\n name"
           stx header))
        (structure-definition 'define-struct (car names) (and (pair? (cdr names)) (cadr names))
                              (cadr parts) (cddr parts) #f stx))))

  (define-syntax (struct stx) (expand-struct (cdr (parts-of stx)) stx))
  (define-syntax (define-struct stx) (expand-define-struct (cdr (parts-of stx)) stx))

  ;; With the form for errors in front
  (define-syntax (struct/derived stx)
    (let ([parts (parts-of stx)])
      (expand-struct (cddr parts) (cadr parts))))
  (define-syntax (define-struct/derived stx)
    (let ([parts (parts-of stx)])
      (expand-define-struct (cddr parts) (cadr parts)))))
