;; TCP connections and listeners (reference, section 15.3.1).
(module tcp '#%kernel
  (#%require '#%network)
  (#%provide
   tcp-listen tcp-listener? tcp-close
   tcp-accept tcp-accept/enable-break tcp-accept-ready? tcp-accept-evt
   tcp-connect tcp-connect/enable-break
   tcp-addresses tcp-abandon-port tcp-port?
   port-number? listen-port-number?)

  (define-values (port-between?)
    (lambda (v least)
      (if (exact-integer? v)
          (if (>= v least) (<= v 65535) #f)
          #f)))

  (define-values (port-number?) (lambda (v) (port-between? v 1)))

  (define-values (listen-port-number?) (lambda (v) (port-between? v 0))))
