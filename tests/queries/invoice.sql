select session_id, workspace_id, client_id, hidden_sections, today, slug, workspace_name, plan, accent, accent_contrast, accent_on_light, accent_on_dark, contact_email, logo_id, logo_width, logo_height, logo_plate, client_name, client_email, client_created_at, found::text from portico_client_session(portico_current_slug($1), $2::uuid[], $3::bytea[]) as found;

select set_config('portico.workspace', $1, true);

select invoice.id, invoice.number, invoice.status, invoice.issued_on, invoice.due_on, invoice.currency, invoice.subtotal_amount, invoice.discount_amount, invoice.tax_amount, invoice.total_amount, invoice.paid_amount, invoice.version, invoice.revision, invoice.discount_rate, invoice.void_reason, invoice.voided_at, invoice.sends_reminders, invoice.notes, (invoice.status = 'OPEN' and invoice.due_on < coalesce($1::date, current_date)) from invoice where (invoice.workspace_id = $2 and invoice.client_id = $3 and invoice.status <> 'DRAFT') and (invoice.id = any($4::uuid[]));

select set_config('portico.workspace', $1, true);

select invoice_line.id, invoice_line.invoice_id, invoice_line.position, invoice_line.description, invoice_line.quantity, invoice_line.unit_price, invoice_line.tax_rate, invoice_line.tax_category, invoice_line.tax_reason, invoice_line.amount from invoice_line where (invoice_line.workspace_id = $1 and invoice_line.client_id = $2 and exists (select from invoice where invoice.workspace_id = invoice_line.workspace_id and invoice.id = invoice_line.invoice_id and invoice.status <> 'DRAFT')) and (invoice_line.invoice_id = any($3::uuid[])) order by invoice_line.position;
