;; channel-get, channel-put, channel-try-get and guard-evt over sync and builtin events.
(module events "medium.rkt"
  (#%provide channel-get channel-put channel-try-get guard-evt)

  (define (check-channel who v)
    (unless (channel? v) (raise-argument-error who "channel?" v)))

  (define (channel-get channel)
    (check-channel 'channel-get channel)
    (sync channel))

  (define (channel-try-get channel)
    (check-channel 'channel-try-get channel)
    (sync/timeout 0 channel))

  (define (channel-put channel v)
    (check-channel 'channel-put channel)
    (sync (channel-put-evt channel v))
    (void))

  (define (guard-evt make)
    (unless (and (procedure? make) (procedure-arity-includes? make 0))
      (raise-argument-error 'guard-evt "(any/c . -> . evt?)" make))
    (nack-guard-evt (lambda (nack) (call-with-continuation-barrier make)))))
