select session_id, workspace_id, client_id, hidden_sections, today, slug, workspace_name, plan, accent, accent_contrast, accent_on_light, accent_on_dark, contact_email, logo_id, logo_width, logo_height, logo_plate, client_name, client_email, client_created_at, found::text from portico_client_session($1, $2::uuid[], $3::bytea[]) as found;

select set_config('portico.workspace', $1, true);

select invoice.id, invoice.number, invoice.status, invoice.issued_on, invoice.due_on, invoice.currency, invoice.subtotal_amount, invoice.discount_amount, invoice.tax_amount, invoice.total_amount, invoice.paid_amount, invoice.notes, (invoice.status = 'OPEN' and invoice.due_on < coalesce($1::date, current_date)) from invoice where (invoice.workspace_id = $2 and invoice.client_id = $3 and invoice.status <> 'DRAFT') and (invoice.issued_on is not null) order by invoice.issued_on desc, invoice.id desc limit $4;
