;; Promises: delay, lazy, delay/strict, delay/name, delay/sync, delay/thread, delay/idle and force.
(module promise "medium.rkt"
  (#%require "map.rkt")
  (#%provide delay lazy delay/strict delay/name delay/sync delay/thread delay/idle
             force promise? promise-forced? promise-running? promise/name?)

  ;; content: a box with a thunk, a list of the values, a failure or a marker that it runs; kind
  ;; gives the procedure that forces it.  Promises in a chain of lazy ones share their boxes.
  (define-values (struct:promise make-promise promise? ref set)
    (make-struct-type
     'promise #f 2 0 #f
     (list (cons prop:custom-write (lambda (p port mode) (write-promise p port mode))))))

  ;; A promise that other threads can wait for, as an event: done is posted when it is forced.
  (define-values (struct:shared make-shared shared? shared-ref shared-set)
    (make-struct-type
     'promise struct:promise 1 0 #f
     (list (cons prop:evt (lambda (p) (wrap-evt (semaphore-peek-evt (done-signal p)) void))))))
  (define (done-signal p) (shared-ref p 0))

  (define (content-box p) (ref p 0))
  (define (content p) (unbox (ref p 0)))
  (define (set-content! p v) (set-box! (ref p 0) v))

  (define-values (struct:failure make-failure failure? failure-ref failure-set)
    (make-struct-type 'failure #f 1 0 #f))
  (define (failed-with f) (failure-ref f 0))

  ;; waiter: what other threads wait for, or #f
  (define-values (struct:running make-running running? running-ref running-set)
    (make-struct-type 'running #f 3 0 #f))
  (define (running-name r) (running-ref r 0))
  (define (running-thread r) (running-ref r 1))
  (define (running-waiter r) (running-ref r 2))

  (define (force v)
    (if (promise? v) ((ref v 1) v) v))

  (define (deliver c)
    (cond
      [(failure? c) (raise (failed-with c))]
      [(and (pair? c) (null? (cdr c))) (car c)]
      [else (apply values c)]))

  (define (done? c) (or (pair? c) (null? c) (failure? c)))

  (define (raise-reentrant c)
    (let ([name (running-name c)])
      (raise
       (exn:fail
        (if name
            (string-append "force: reentrant promise `" (name-text name) "'")
            "force: reentrant promise")
        (current-continuation-marks)))))

  (define (name-text name) (if (symbol? name) (symbol->string name) (format "~a" name)))

  ;; The values of thunk as a list; what it raises, breaks too, is remembered as p's failure.
  (define (run p thunk)
    (call-with-values
     (lambda ()
       (call-with-exception-handler
        (lambda (e)
          (set-content! p (make-failure e))
          e)
        thunk))
     list))

  (define (force-plain p)
    (let ([c (content p)])
      (cond
        [(done? c) (deliver c)]
        [(running? c) (raise-reentrant c)]
        [else
         (set-content! p (make-running (object-name c) #f #f))
         (let ([vals (run p c)])
           ;; the thunk's continuation may be entered again: then these are the values
           (set-content! p vals)
           (deliver vals))])))

  ;; As long as the thunk gives another promise that waits, that one's thunk is next.
  (define (force-lazy p)
    (let ([c (content p)])
      (cond
        [(done? c) (deliver c)]
        [(running? c) (raise-reentrant c)]
        [else
         (set-content! p (make-running (object-name c) #f #f))
         (let ([next (unbox (car (run p (lambda () (box (c))))))])
           (cond
             [(not (promise? next))
              (set-content! p (list next))
              next]
             [(and (eq? (ref next 1) force-lazy) (procedure? (content next)))
              (let ([shared (content-box next)])
                (set-content! p (unbox shared))
                (set next 0 (content-box p))
                (force-lazy p))]
             [else
              (let ([vals (run p (lambda () (force next)))])
                (set-content! p vals)
                (deliver vals))]))])))

  (define (force-by-name p)
    (let ([c (content p)])
      (if (procedure? c) (c) (deliver c))))

  ;; Other threads wait until the one that came first has the values; it must not come back.
  (define (force-synchronized p)
    (let ([c (content p)])
      (cond
        [(done? c) (deliver c)]
        [(running? c)
         (when (eq? (running-thread c) (current-thread))
           (raise-reentrant c))
         (sync (semaphore-peek-evt (running-waiter c)))
         (deliver (content p))]
        [else
         (let ([waiter (done-signal p)])
           (set-content! p (make-running (object-name c) (current-thread) waiter))
           (call-with-continuation-barrier
            (lambda ()
              (dynamic-wind
               void
               (lambda ()
                 (let ([vals (run p c)])
                   (set-content! p vals)
                   (deliver vals)))
               (lambda () (semaphore-post waiter))))))])))

  (define (force-threaded p)
    (let ([c (content p)])
      (cond
        [(done? c) (deliver c)]
        [else
         ((running-waiter c))
         (let ([c (content p)])
           (if (done? c)
               (deliver c)
               (raise
                (exn:fail
                 (format (string-append "force: promise's thread terminated without result or"
                                        " exception\n  promise: ~e")
                         p)
                 (current-continuation-marks)))))])))

  ;; A promise whose thread in the group (the current one if #f) begins when gate is posted; wanted
  ;; is called with the thread when the value is wanted, before it is waited for.
  (define (make-threaded thunk group gate wanted)
    (let ([p (make-shared (box #f) force-threaded (make-semaphore 0))])
      (let ([t (thread-in-group
                group
                (lambda ()
                  (semaphore-wait gate)
                  (let ([result
                         (call-with-escape-continuation
                          (lambda (return)
                            (call-with-exception-handler
                             (lambda (e) (return (make-failure e)))
                             (lambda () (call-with-values thunk list)))))])
                    (set-content! p result)
                    (semaphore-post (done-signal p)))))])
        (set-content! p (make-running (object-name thunk) t
                                      (lambda ()
                                        (wanted t)
                                        (sync t))))
        (values p t))))

  (define (thread-in-group group thunk)
    (if group
        (parameterize ([current-thread-group group]) (thread thunk))
        (thread thunk)))

  (define (threaded thunk group)
    (unless (or (not group) (thread-group? group))
      (raise-argument-error 'delay/thread "(or/c thread-group? #f)" group))
    (let-values ([(p t) (make-threaded thunk group (make-semaphore 1) void)]) p))

  ;; Begins when wait-for is ready.  Then it runs for the part use of each tick seconds, as long as
  ;; work-while is ready.  When the value is wanted it runs on without all that.
  (define (idle thunk wait-for work-while tick use)
    (unless (evt? wait-for) (raise-argument-error 'delay/idle "evt?" wait-for))
    (unless (evt? work-while) (raise-argument-error 'delay/idle "evt?" work-while))
    (unless (and (real? tick) (>= tick 0.0)) (raise-argument-error 'delay/idle "(>=/c 0.0)" tick))
    (unless (real? use) (raise-argument-error 'delay/idle "real?" use))
    (let* ([gate (make-semaphore 0)]
           [wanted (make-semaphore 0)]
           [hurry (semaphore-peek-evt wanted)]
           [working-time (max 0.0 (* tick (min use 1.0)))]
           [resting-time (- tick working-time)])
      (let-values ([(p t) (make-threaded thunk (make-thread-group) gate
                                         (lambda (t)
                                           (semaphore-post wanted)
                                           (semaphore-post gate)
                                           (thread-resume t)))])
        (thread
         (lambda ()
           (let loop ([until wait-for])
             (unless (memq (sync until hurry t) (list hurry t))
               (semaphore-post gate)
               (thread-resume t)
               (unless (sync/timeout working-time hurry t)
                 (thread-suspend t)
                 ;; the value may have come to be wanted just before
                 (if (sync/timeout resting-time hurry t)
                     (thread-resume t)
                     (loop work-while)))))))
        p)))

  (define (promise-forced? p)
    (check 'promise-forced? p)
    (done? (content p)))

  (define (promise-running? p)
    (check 'promise-running? p)
    (running? (content p)))

  (define (promise/name? v)
    (and (promise? v) (eq? (ref v 1) force-by-name)))

  (define (check who p)
    (unless (promise? p) (raise-argument-error who "promise?" p)))

  (define (write-promise p port mode)
    (let ([c (content p)]
          [show (case mode
                  [(#t) write]
                  [(#f) display]
                  [else (lambda (v port) (print v port mode))])])
      (write-string "#<promise" port)
      (cond
        [(failure? c)
         (let ([e (failed-with c)])
           (write-string (if (exn? e) "!exn!" "!raise!") port)
           (show (if (exn? e) (exn-message e) e) port))]
        [(running? c)
         (write-string ":!running" port)
         (when (running-name c)
           (write-string "!" port)
           (display (running-name c) port))]
        [(procedure? c)
         (write-string ":" port)
         (display (or (object-name c) "???") port)]
        [(and (pair? c) (null? (cdr c)))
         (write-string "!" port)
         (show (car c) port)]
        [else
         (write-string "!(values" port)
         (for-each (lambda (v)
                     (write-string " " port)
                     (show v port))
                   c)
         (write-string ")" port)])
      (write-string ">" port)))

  (define-syntax-rule (define-delay name (thunk) e)
    (define-syntax (name stx)
      (delay-form stx
                  (lambda (body)
                    (with-syntax ([thunk body])
                      #'e)))))

  (begin-for-syntax
    ;; The body as a thunk that is named as the form is.
    (define (delay-form stx make)
      (syntax-case stx ()
        [(_ body0 body ...)
         (not (keyword? (syntax-e #'body0)))
         (make (let ([name (syntax-local-name)])
                 (syntax-property (syntax/loc stx (lambda () body0 body ...))
                                  'inferred-name
                                  (or name (syntax-property stx 'inferred-name)))))]
        [(_ option . _)
         (keyword? (syntax-e #'option))
         (raise-syntax-error #f "unknown keyword argument" stx #'option)]
        [(_) (raise-syntax-error #f "bad syntax" (datum->syntax #'here '(lambda ()) stx))]
        [_ (raise-syntax-error #f "bad syntax" stx)])))

  (define-delay delay (thunk) (make-promise (box thunk) force-plain))
  (define-delay lazy (thunk) (make-promise (box thunk) force-lazy))
  (define-delay delay/strict (thunk) (make-promise (box (call-with-values thunk list)) force-plain))
  (define-delay delay/name (thunk) (make-promise (box thunk) force-by-name))
  (define-delay delay/sync (thunk)
    (make-shared (box thunk) force-synchronized (make-semaphore 0)))

  (define-syntax (delay/thread stx)
    (syntax-case stx ()
      [(self #:group group body ...)
       (delay-form (syntax/loc stx (self body ...))
                   (lambda (thunk) (with-syntax ([thunk thunk]) #'(threaded thunk group))))]
      [_ (delay-form stx
                     (lambda (thunk)
                       (with-syntax ([thunk thunk]) #'(threaded thunk (make-thread-group)))))]))

  (define-syntax (delay/idle stx)
    (let loop ([stx stx]
               [wait-for #'(system-idle-evt)]
               [work-while #'(system-idle-evt)]
               [tick #'0.2]
               [use #'0.12])
      (define-syntax-rule (again rest option ...) (loop (syntax/loc stx rest) option ...))
      (syntax-case stx ()
        [(self #:wait-for evt body ...) (again (self body ...) #'evt work-while tick use)]
        [(self #:work-while evt body ...) (again (self body ...) wait-for #'evt tick use)]
        [(self #:tick time body ...) (again (self body ...) wait-for work-while #'time use)]
        [(self #:use ratio body ...) (again (self body ...) wait-for work-while tick #'ratio)]
        [_ (delay-form stx
                       (lambda (thunk)
                         (with-syntax ([thunk thunk] [wait-for wait-for] [work-while work-while]
                                       [tick tick] [use use])
                           #'(idle thunk wait-for work-while tick use))))]))))
