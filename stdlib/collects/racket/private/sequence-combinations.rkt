;; in-parallel, in-cycle, in-sequences, in-values-sequence, in-values*-sequence, stop-before,
;; stop-after and in-directory.
(module sequence-combinations "medium.rkt"
  (#%require "define-sequence.rkt" "sequence.rkt" "map.rkt" "path-names.rkt"
             (for-syntax "small.rkt" "joined-clauses.rkt"))
  (#%provide (rename *in-parallel in-parallel) in-cycle in-sequences in-values-sequence
             in-values*-sequence (rename *stop-before stop-before) (rename *stop-after stop-after)
             in-directory)

  (define (check-sequence who v)
    (unless (sequence? v) (raise-argument-error who "sequence?" v)))

  ;; A sequence of the elements that (first-step) leads to: a step is a thunk that gives a list of
  ;; values and the next step, #f and anything at the end.
  (define (stepping first-step)
    (make-do-sequence
     (lambda ()
       (values (lambda (position) (apply values (car position)))
               #f
               (lambda (position) (taken (cdr position)))
               (taken (first-step))
               values #f #f))))

  (define (taken step)
    (let-values ([(vals next) (step)])
      (and vals (cons vals next))))

  (define (steps v) (lambda () (sequence-generate* v)))

  (define (in-parallel . sequences)
    (for-each (lambda (s) (check-sequence 'in-parallel s)) sequences)
    (if (and (pair? sequences) (null? (cdr sequences)))
        (car sequences)
        (stepping (lambda () (parallel (map steps sequences))))))

  (define-sequence-syntax *in-parallel
    (lambda () #'in-parallel)
    (lambda (stx)
      (syntax-case stx ()
        [[(id ...) (_ e ...)]
         (= (length (stx->list #'(id ...))) (length (stx->list #'(e ...))))
         (joined-clause (stx->list #'([(id) e] ...)))]
        [_ #f])))

  (define (parallel nexts)
    (lambda ()
      (let loop ([nexts nexts] [vals '()] [later '()])
        (if (null? nexts)
            (values (reverse vals) (parallel (reverse later)))
            (let-values ([(v next) ((car nexts))])
              (if v
                  (loop (cdr nexts) (cons (car v) vals) (cons next later))
                  (values #f #f)))))))

  (define (chained sequences at-end)
    (lambda ()
      (let loop ([sequences sequences])
        (if (null? sequences)
            (at-end)
            (through (steps (car sequences)) (lambda () (loop (cdr sequences))))))))

  ;; The steps from next on, then those of at-end
  (define (through next at-end)
    (let-values ([(vals next) (next)])
      (if vals
          (values vals (lambda () (through next at-end)))
          (at-end))))

  (define (in-sequences . sequences)
    (for-each (lambda (s) (check-sequence 'in-sequences s)) sequences)
    (if (and (pair? sequences) (null? (cdr sequences)))
        (car sequences)
        (stepping (lambda () (chained sequences (lambda () (values #f #f)))))))

  (define (in-cycle . sequences)
    (for-each (lambda (s) (check-sequence 'in-cycle s)) sequences)
    (stepping (lambda () (cycled sequences))))

  ;; Starts anew at the end, unless a whole round gave nothing.
  (define (cycled sequences)
    (define (round)
      (let ([any? #f])
        (let-values ([(vals next)
                      ((chained sequences (lambda () (if any? (round) (values #f #f)))))])
          (set! any? (and vals #t))
          (values vals next))))
    round)

  (define (in-values-sequence v)
    (check-sequence 'in-values-sequence v)
    (stepping (lambda () (packed (steps v) values))))

  (define (in-values*-sequence v)
    (check-sequence 'in-values-sequence v)
    (stepping
     (lambda ()
       (packed (steps v)
               (lambda (vals)
                 (if (and (pair? vals) (null? (cdr vals)) (not (list? (car vals))))
                     (car vals)
                     vals))))))

  (define (packed next pack)
    (lambda ()
      (let-values ([(vals next) (next)])
        (if vals
            (values (list (pack vals)) (packed next pack))
            (values #f #f)))))

  (define (check-stop who v p)
    (check-sequence who v)
    (unless (and (procedure? p) (procedure-arity-includes? p 1))
      (raise-argument-error who "(procedure-arity-includes/c 1)" p)))

  (define (stop-before v p)
    (check-stop 'stop-before v p)
    (stepping (lambda () (before (steps v) p))))

  (define (before next p)
    (lambda ()
      (let-values ([(vals next) (next)])
        (if (and vals (not (apply p vals)))
            (values vals (before next p))
            (values #f #f)))))

  (define (stop-after v p)
    (check-stop 'stop-after v p)
    (stepping (lambda () (after (steps v) p))))

  (define (after next p)
    (lambda ()
      (let-values ([(vals next) (next)])
        (cond
          [(not vals) (values #f #f)]
          [(apply p vals) (values vals (lambda () (values #f #f)))]
          [else (values vals (after next p))]))))

  (define-sequence-syntax *stop-before
    (lambda () #'stop-before)
    (lambda (stx)
      (syntax-case stx ()
        [[(id ...) (_ e p)]
         (guarded-clause #'[(id ...) e]
                         (list #`[(stop?) #,(syntax-property #'p 'inferred-name (void))])
                         #'(not (stop? id ...))
                         #t)]
        [_ #f])))

  (define-sequence-syntax *stop-after
    (lambda () #'stop-after)
    (lambda (stx)
      (syntax-case stx ()
        [[(id ...) (_ e p)]
         (guarded-clause #'[(id ...) e]
                         (list #`[(stop?) #,(syntax-property #'p 'inferred-name (void))])
                         #t
                         #'(not (stop? id ...)))]
        [_ #f])))

  (define in-directory
    (case-lambda
      [() (in-directory #f #f)]
      [(dir) (in-directory dir #f)]
      [(dir use-dir?)
       (let ([full (path->complete-path (or dir (current-directory)))]
             [use-dir? (or use-dir? (lambda (d) #t))])
         (stepping
          (lambda ()
            (walked (entries full dir) use-dir? (lambda () (values #f #f))))))]))

  ;; The full paths in dir, or paths relative to the current directory if prefix is #f
  (define (entries dir prefix)
    (map (lambda (name) (if prefix (build-path prefix name) name))
         (directory-list dir)))

  (define (walked paths use-dir? at-end)
    (lambda ()
      (if (null? paths)
          (at-end)
          (let ([path (car paths)])
            (values (list path)
                    (if (and (directory-exists? path) (use-dir? path))
                        (lambda ()
                          ((walked (entries path path) use-dir?
                                   (walked (cdr paths) use-dir? at-end))))
                        (walked (cdr paths) use-dir? at-end))))))))
