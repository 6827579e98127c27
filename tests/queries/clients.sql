select session_id, workspace_id, member_id, role, today, found::text from portico_member_session($1) as found;

select set_config('portico.workspace', $1, true);

select member.id, member.name, member.email, member.address, member.role, member.created_at, member.removed_at, (select max(session.created_at) from session where session.workspace_id = member.workspace_id and session.member_id = member.id) from member where (member.workspace_id = $1 and member.removed_at is null) and (member.id = any($2::uuid[]));

select workspace.id, workspace.slug, workspace.name, workspace.plan, workspace.time_zone, workspace.accent, workspace.accent_contrast, workspace.accent_on_light, workspace.accent_on_dark, workspace.contact_email, workspace.address, workspace.tax_id, workspace.payment_instructions, workspace.payee, workspace.iban, workspace.bic, workspace.legal_name, workspace.country, workspace.vat_number, workspace.invoice_prefix, workspace.invoice_padding, workspace.invoice_year, workspace.invoice_payment_days, workspace.small_business_note, workspace.sends_reminders, workspace.reminder_days, workspace.logo_id, workspace.logo_width, workspace.logo_height, workspace.logo_plate from workspace where (workspace.id = $1) and (workspace.id = any($2::uuid[]));

select set_config('portico.workspace', $1, true);

select client.id, client.name, client.email, client.address, client.billing_address, client.tax_id, client.country, client.vat_number, client.buyer_reference, client.notes, client.created_at, client.archived_at from client where (client.workspace_id = $1) and (client.archived_at is null) order by client.name asc, client.id asc limit $2;

select count(*)::int from client where (client.workspace_id = $1) and (client.archived_at is null);

select client.id, client.name, client.email, client.address, client.billing_address, client.tax_id, client.country, client.vat_number, client.buyer_reference, client.notes, client.created_at, client.archived_at from client where (client.workspace_id = $1) and (client.id = any($2::uuid[]));

select set_config('portico.workspace', $1, true);

select portal_access.id, portal_access.client_id, portal_access.enabled, portal_access.hidden_sections, (select max(session.created_at) from session where session.workspace_id = portal_access.workspace_id and session.client_id = portal_access.client_id), (select count(*)::int from session where session.workspace_id = portal_access.workspace_id and session.client_id = portal_access.client_id and session.ended_at is null and session.expires_at > now()) from portal_access where (portal_access.workspace_id = $1) and (portal_access.client_id = any($2::uuid[]));
