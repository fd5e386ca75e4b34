-- What has come and gone by our rows, and by the ledger, in every currency. A row without a journal, a journal without a row, and one of another amount are
-- wrong, even where they make up for each other.
SELECT coalesce(known.currency, posted.currency) AS currency, count(known.id)::int AS movements, coalesce(sum(known.amount_minor), 0)::bigint AS known_minor,
       coalesce(sum(posted.amount_minor), 0)::bigint AS posted_minor,
       (count(*) FILTER (WHERE coalesce(known.amount_minor, 0) <> coalesce(posted.amount_minor, 0)))::int AS wrong
FROM (SELECT 'attempt' AS kind, attempt.id, payment.currency, attempt.received_minor AS amount_minor
      FROM payments.attempt JOIN payments.payment ON payment.id = attempt.payment_id
      WHERE attempt.method = 'card' AND attempt.received_minor > 0
      UNION ALL
      SELECT 'receipt', receipt.id, payment.currency, receipt.amount_minor
      FROM payments.receipt JOIN payments.attempt ON attempt.id = receipt.attempt_id JOIN payments.payment ON payment.id = attempt.payment_id
      UNION ALL
      SELECT 'refund', refund.id, payment.currency, -refund.amount_minor
      FROM payments.refund JOIN payments.payment ON payment.id = refund.payment_id
      WHERE refund.state = 'succeeded'
      UNION ALL
      SELECT 'dispute', attempt.id, payment.currency, -attempt.charged_back_minor
      FROM payments.attempt JOIN payments.payment ON payment.id = attempt.payment_id
      WHERE attempt.charged_back_minor > 0
      UNION ALL
      SELECT 'attempt_fee', attempt.id, attempt.fee_currency, -attempt.fee_minor FROM payments.attempt WHERE attempt.fee_minor <> 0
      UNION ALL
      SELECT 'refund_fee', refund.id, refund.fee_currency, -refund.fee_minor FROM payments.refund WHERE refund.fee_minor <> 0
      UNION ALL
      SELECT 'dispute_fee', dispute_fee.id, dispute_fee.currency, -dispute_fee.fee_minor FROM payments.dispute_fee) AS known
FULL JOIN (SELECT source_kind, source_id, currency, amount_minor FROM ledger.collected) AS posted
    ON posted.source_kind = known.kind AND posted.source_id = known.id AND posted.currency = known.currency
GROUP BY coalesce(known.currency, posted.currency)
ORDER BY coalesce(known.currency, posted.currency)
