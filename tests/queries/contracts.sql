select session_id, workspace_id, client_id, hidden_sections, today::text, slug, workspace_name, plan, accent, accent_contrast, accent_on_light, accent_on_dark, contact_email, logo_id, logo_width, logo_height, client_name, client_email, client_created_at from portico_client_session($1, $2::uuid[], $3::bytea[]);

select set_config('portico.workspace', $1, true);

select contract.workspace_id, contract.id, contract.client_id, contract.name, contract.status, contract.value_amount, contract.currency, contract.starts_on, contract.ends_on, contract.renews_on, contract.signed_on, contract.payment_terms, contract.notes, contract.file_id, contract.created_at, (contract.status = 'SIGNED' and coalesce(contract.starts_on, '-infinity') <= coalesce($1::date, current_date) and coalesce(contract.ends_on, 'infinity') >= coalesce($1::date, current_date)) from contract where (contract.workspace_id = $2 and contract.client_id = $3 and contract.status in ('SIGNED', 'TERMINATED')) and ((contract.status = 'SIGNED' and coalesce(contract.starts_on, '-infinity') <= coalesce($1::date, current_date) and coalesce(contract.ends_on, 'infinity') >= coalesce($1::date, current_date))) order by contract.created_at desc, contract.id desc limit $4;

select set_config('portico.workspace', $1, true);

select file.workspace_id, file.id, file.client_id, file.section, file.is_shown, file.storage_key, file.name, file.size, file.sha256, file.media_type, file.uploaded_by, file.created_at, file.attached_at, file.removed_at, file.verified_at, file.damaged_at from file where (file.workspace_id = $1 and file.client_id = $2 and file.is_shown and file.removed_at is null and file.section = any($3)) and (file.id = any($4::uuid[]));
