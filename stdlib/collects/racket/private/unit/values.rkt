#lang racket/base
;; Units as values: what they import and export, linking and invoking them.

(provide (struct-out unit) (struct-out link) make-signature-key signature-key? signature-key-name
         title invoke link-units check-unit lacks-export (rename-out [find-port find-offer]))

;; A signature at run time: its name, and the keys of what it extends, itself first.  Keys are
;; compared by eq?.
(struct signature-key (name [ancestors #:mutable]))
(define (make-signature-key name parent)
  (define key (signature-key name '()))
  (set-signature-key-ancestors! key (cons key (if parent (signature-key-ancestors parent) '())))
  key)

;; imports, exports: lists of ports, which are pairs of a tag (a symbol or #f) and a signature's
;; key; dependencies: ports of imports that have to be there when the body runs; start: a thunk
;; that gives a list of vectors of boxes, one for each export, and a procedure that runs the body
;; with a list of such vectors, one for each import.
(struct unit (name imports exports dependencies start)
  #:property prop:custom-write
  (lambda (u port mode) (fprintf port "#<~a>" (unit-name u)))
  #:property prop:object-name 0)

;; The name of a unit as a value
(define (title name)
  (if name (string->symbol (format "unit:~a" name)) 'unit))

(define (check-unit who v)
  (unless (unit? v)
    (complain who "result of unit expression was not a unit: ~e" v))
  v)

(define (complain who message . args)
  (raise (exn:fail:contract (format "~a: ~a" who (apply format message args))
                            (current-continuation-marks))))

;; What a unit is said to want or to lack
(define (port-words p what)
  (format (if (car p) "~a with tag ~a and signature ~a" "untagged ~a with~a signature ~a")
          what (or (car p) "") (signature-key-name (cdr p))))

(define (lacks-import who p)
  (complain who "unit argument expects an ~a, which this usage context does not supply"
            (port-words p "import")))

(define (lacks-export who p)
  (complain who "unit argument is missing an ~a, which this usage context requires"
            (port-words p "export")))

;; Does the port, which offers something, serve the one that is wanted?
(define (serves? offered wanted)
  (and (eq? (car offered) (car wanted))
       (memq (cdr wanted) (signature-key-ancestors (cdr offered)))
       #t))

;; What is offered for a port: offers are pairs of a port and something
(define (find-port wanted offers)
  (for/first ([offer (in-list offers)] #:when (serves? (car offer) wanted)) (cdr offer)))

;; Runs the unit.  supplied: pairs of a port and a vector of boxes, for its imports; gives the
;; values of the body, behind the vectors of the exports in one list.
(define (invoke who u supplied)
  (check-unit who u)
  (define-values (exports run) ((unit-start u)))
  (define imports
    (for/list ([wanted (in-list (unit-imports u))])
      (or (find-port wanted supplied)
          (lacks-import who wanted))))
  (call-with-values (lambda () (run imports)) (lambda results (cons exports results))))

;; One unit of a compound: ids: identities of its exports in the order of ports; needs: pairs of a
;; port and an identity
(struct link (unit ports ids needs))

;; A unit of linked units.  imports: pairs of a port and an identity; exports likewise.
(define (link-units name imports exports links)
  (for ([l (in-list links)])
    (define u (check-unit name (link-unit l)))
    (for ([wanted (in-list (unit-imports u))])
      (unless (find-port wanted (link-needs l))
        (lacks-import 'compound-unit wanted)))
    (for ([p (in-list (link-ports l))])
      (unless (ormap (lambda (offered) (serves? offered p)) (unit-exports u))
        (lacks-export 'compound-unit p))))
  (unit (title name) (map car imports) (map car exports)
        (for*/list ([l (in-list links)]
                    [d (in-list (unit-dependencies (link-unit l)))]
                    [need (in-list (link-needs l))]
                    #:when (serves? (car need) d)
                    [i (in-list imports)]
                    #:when (equal? (cdr i) (cdr need)))
          (car i))
        (lambda ()
          (define started
            (for/list ([l (in-list links)])
              (define-values (vectors run) ((unit-start (link-unit l))))
              (cons (map cons (unit-exports (link-unit l)) vectors) run)))
          ;; From identities to vectors
          (define known
            (for*/fold ([known (hash)])
                       ([(l s) (in-parallel (in-list links) (in-list started))]
                        [(p id) (in-parallel (in-list (link-ports l)) (in-list (link-ids l)))])
              (hash-set known id (find-port p (car s)))))
          (values
           (for/list ([e (in-list exports)]) (hash-ref known (cdr e)))
           (lambda (vectors)
             (define all
               (for/fold ([all known]) ([i (in-list imports)] [v (in-list vectors)])
                 (hash-set all (cdr i) v)))
             (define results
               (for/fold ([results '()]) ([l (in-list links)] [s (in-list started)])
                 (define needs
                   (for/list ([need (in-list (link-needs l))])
                     (cons (car need) (hash-ref all (cdr need)))))
                 (call-with-values
                  (lambda ()
                    ((cdr s) (for/list ([wanted (in-list (unit-imports (link-unit l)))])
                               (find-port wanted needs))))
                  list)))
             (apply values results))))))
