#lang racket/base
;; Classes from the parts that the class form finds.

(require "values.rkt" "method-table.rkt")

(provide make-class object% checked-field-value)

;; name: a symbol; interfaces: the list that class* gives.
;; methods: list of (cons name kind), where kind is the word of the clause that declares it.
;; fields: names of the new public fields; private-count: number of the others;
;; inherited-fields: names of the ones of the superclass that the body mentions.
;; init-names, rest-mode: by-position arguments, and 'rest, 'none or #f for what is left over.
;; inspector: for the structure type, or #f for a transparent one.
;; body: receives the accessors of public, private and inherited fields, the mutators likewise,
;; and for each method index, level and super procedure; gives a list of procedures for the methods
;; that have a body, in order, and the initialisation procedure.
(define (make-class name super interfaces methods fields private-count inherited-fields
                    init-names rest-mode inspector body)
  (check-parts name super interfaces)
  (define indices (extended-indices name super methods))
  (check-interfaces name indices interfaces)
  (check-fields name super fields inherited-fields)
  (define size (hash-count indices))
  (define c
    (class-value name super (cons super (class-value-ancestors super)) #f interfaces indices
                 (extended-vector (class-value-methods super) size #f)
                 (extended-vector (class-value-layers super) size #())
                 (extended-vector (class-value-states super) size 'override)
                 (abstract-names super methods)
                 #f
                 (if rest-mode init-names (append init-names (class-value-init-names super)))
                 (if rest-mode (eq? rest-mode 'rest) (class-value-init-rest? super))
                 init-names (eq? rest-mode 'rest)
                 #f #f #f))
  (set-class-value-interface! c (class-interface c))
  (define-values (getters setters)
    (add-structure! c (append fields (for/list ([i (in-range private-count)]) #f)) inspector))
  (add-fields! c fields getters setters)
  (define inherited
    (for/list ([field (in-list inherited-fields)]) (hash-ref (class-value-fields super) field)))
  (define places
    (for/list ([m (in-list methods)]) (method-place c super (car m) (cdr m))))
  (define-values (procedures initialize)
    (apply body
           (append getters (map car inherited)
                   setters (map cdr inherited)
                   (map place-index places) (map place-level places) (map place-super places))))
  (install-methods! c methods places procedures)
  (set-class-value-initialize! c initialize)
  c)

(define (check-parts name super interfaces)
  (unless (class? super)
    (raise-object-error 'class* "superclass expression result is not a class"
                        "result" (format "~e" super) "class name" name))
  (for ([i (in-list interfaces)])
    (unless (interface? i)
      (raise-object-error 'class* "interface expression result is not an interface"
                          "result" (format "~e" i) "class name" name))))

(define (check-interfaces name indices interfaces)
  (for* ([i (in-list interfaces)] [part (in-list (all-interfaces i))]
         [method (in-list (interface-value-own part))])
    (unless (hash-ref indices method #f)
      (raise-object-error 'class* "missing interface-required method"
                          "method name" method "class name" name
                          "interface name" (interface-value-name part)))))

(define (check-fields name super fields inherited)
  (define known (class-value-fields super))
  (for ([field (in-list fields)])
    (when (hash-ref known field #f)
      (raise-object-error 'class* "superclass already contains field"
                          "superclass" super "field name" field "class name" name)))
  (for ([field (in-list inherited)])
    (unless (hash-ref known field #f)
      (raise-object-error 'class* "superclass does not provide field"
                          "superclass" super "field name" field "class" (format "~e" name)))))

(define (abstract-names super methods)
  (for/fold ([names (class-value-abstract super)]) ([m (in-list methods)])
    (case (cdr m)
      [(abstract) (append names (list (car m)))]
      [(override overment override-final) (remq (car m) names)]
      [else names])))

(define (class-interface c)
  (interface-value (class-value-name c)
                   (cons (class-value-interface (class-value-super c)) (class-value-interfaces c))
                   (hash-keys (class-value-indices c))
                   '()))

;; Makes the structure type for the objects and gives its own accessors and mutators; names are
;; the fields', #f for a private one.
(define (add-structure! c names inspector)
  (define super (class-value-super c))
  (define count (length names))
  (define-values (type construct test ref set)
    (make-struct-type (string->symbol (format "object:~a" (class-value-name c)))
                      (class-value-struct-type super) 0 count unsafe-undefined
                      (cons (cons prop:object c) (interface-properties c))
                      inspector))
  (set-class-value-struct-type! c type)
  (set-class-value-construct! c construct)
  (values (for/list ([i (in-range count)]) (make-struct-field-accessor ref i))
          (for/list ([i (in-range count)]) (make-struct-field-mutator set i))))

;; The properties of the interfaces that the superclass does not implement yet
(define (interface-properties c)
  (define super (class-value-super c))
  (for*/fold ([properties '()]) ([i (in-list (class-value-interfaces c))]
                                 [part (in-list (all-interfaces i))]
                                 #:unless (implementation? super part)
                                 [p (in-list (interface-value-properties part))]
                                 #:unless (assq (car p) properties))
    (cons p properties)))

(define (add-fields! c names getters setters)
  (set-class-value-fields!
   c
   (for/fold ([fields (class-value-fields (class-value-super c))])
             ([name (in-list names)] [get (in-list getters)] [set (in-list setters)])
     (hash-set fields name (cons get set)))))

;; v, the value of the field, or an error if it has none yet
(define (checked-field-value v name)
  (if (eq? v unsafe-undefined)
      (raise (exn:fail:contract:variable
              (format "~a: undefined;\n cannot use field before initialization" name)
              (current-continuation-marks) name))
      v))

(define object%
  (let ([c (class-value 'object% #f '() (interface-value 'object% '() '() '()) '() (hasheq)
                        (vector) (vector) (vector) '() (hasheq) '() #f '() #f #f #f #f)])
    (define-values (type construct test ref set)
      (make-struct-type 'object #f 0 0 #f (list (cons prop:object c)) #f))
    (set-class-value-struct-type! c type)
    (set-class-value-construct! c construct)
    c))
